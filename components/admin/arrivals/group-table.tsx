import { useTranslations } from 'next-intl'
import { useTold } from '@/components/admin/arrivals/use-told'
import { Table } from '@/components/admin/table/table'
import { STEP_BEFORE, type Step, type StepCounts } from '@/lib/arrivals/rules'

type GroupTableProps = {
  caption: string
  /** What its rows are. */
  group: string
  rows: { key: string; name: string; counts: StepCounts }[]
  /** Its columns, and how one is called that means something else than in all. */
  steps: readonly Step[]
  names?: Partial<Record<Step, string>>
}

/** The steps of each group, with the rate of a step where it is compared with the one before it. */
export function GroupTable({ caption, group, rows, steps, names = {} }: GroupTableProps) {
  const t = useTranslations('admin.arrivals')
  const columns = steps.map((step) => ({ step, name: names[step] ?? t(`steps.${step}`) }))
  return (
    <Table
      caption={caption}
      columns={[group, ...columns.map(({ name }) => ({ name, number: true }))]}
      empty={t('nothing')}
    >
      {rows.map(({ key, name: rowName, counts }) => (
        <tr key={key} role="row">
          <th role="rowheader" scope="row">
            {rowName}
          </th>
          {columns.map(({ step, name }) => (
            <td key={step} role="cell" className="number">
              <span className="unit">{name}: </span>
              <Told counts={counts} step={step} isCompared={!(step in names)} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

type ToldProps = { counts: StepCounts; step: Step; isCompared: boolean }

function Told({ counts, step, isCompared }: ToldProps) {
  const told = useTold()
  const before = isCompared ? STEP_BEFORE[step] : null
  const rate = before && told.rate(counts[step], counts[before])
  return (
    <>
      {told.count(counts[step])}
      {rate && <span className="meta"> ({rate})</span>}
    </>
  )
}
