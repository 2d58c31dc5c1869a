type HiddenFieldsProps = { values: Record<string, string | number | undefined> }

/** What a form posts beside what is typed, by the field names of its action. */
export function HiddenFields({ values }: HiddenFieldsProps) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** The filter of the list that a form acts on, as far as it is set. */
export function HiddenFilter({ filter }: { filter: Record<string, string | undefined> }) {
  const set = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  return <HiddenFields values={Object.fromEntries(set)} />
}
