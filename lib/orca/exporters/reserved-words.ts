/** Words that mean something to DBML or SQL, so that a table or column of that name needs quotes. */
export const reservedWords: ReadonlySet<string> = new Set(
  `all alter and any array as asc between both by case cast check checks collate column constraint create cross current
  custom default delete desc diagramview distinct do drop else end enum except exists false fetch for foreign from full
  grant group having in index indexes inner insert intersect into is join key left like limit metadata natural not note
  null offset on only or order outer pk primary project records ref references refs right row select set sticky
  table tablegroup tablepartial then to trigger true union unique update use user using values view when where
  with`.split(/\s+/),
);
