type TotalTextProps = {
  readonly count: number;
  /** Of 100; undefined where nothing could be asked. */
  readonly askedPercent: number | undefined;
  readonly remark?: { readonly text: string; readonly title?: string } | undefined;
};

/** What a row or column comes to: how many, how much of it was asked, and what else is to be said. */
export function TotalText({ count, askedPercent, remark }: TotalTextProps) {
  return (
    <>
      {count.toLocaleString('en')}
      {askedPercent !== undefined && (
        <span className={askedPercent === 100 ? 'text-accent' : 'text-quiet'}>
          {askedPercent} %
        </span>
      )}
      {remark && (
        <span title={remark.title} className="font-medium">
          {remark.text}
        </span>
      )}
    </>
  );
}
