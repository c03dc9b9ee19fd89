import { type ReactNode } from 'react';

type TotalTextProps = {
  readonly count: number;
  /** Of 100; undefined where nothing could be asked. */
  readonly askedPercent: number | undefined;
  /** What else is to be said of it. */
  readonly children?: ReactNode;
};

/** What a row or column comes to: how many, and how much of it was asked. */
export function TotalText({ count, askedPercent, children }: TotalTextProps) {
  return (
    <>
      {count.toLocaleString('en')}
      {askedPercent !== undefined && (
        <span className={askedPercent === 100 ? 'text-accent' : 'text-quiet'}>
          {askedPercent} %
        </span>
      )}
      {children}
    </>
  );
}
