/** A line of CoNLL-U with what the readers look at: number, form, universal tag, head, relation and the notes of MISC. */
export function treebankRow(
  id: string,
  form: string,
  pos: string,
  head: string,
  relation: string,
  notes = '_',
): string {
  return [id, form, '_', pos, '_', '_', head, relation, '_', notes].join('\t');
}
