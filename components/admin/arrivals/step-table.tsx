import { useTranslations } from 'next-intl'
import { useTold } from '@/components/admin/arrivals/use-told'
import { Table } from '@/components/admin/table/table'
import { FEW, STEP_BEFORE, STEPS, toldOf, type StepCounts } from '@/lib/arrivals/rules'

// In CSS pixels, and a share of a hundred.
const HEIGHT = 12
const NARROWEST = 0.5

/** Each step with a bar as long as it is often taken. */
export function StepTable({ counts }: { counts: StepCounts }) {
  const t = useTranslations('admin.arrivals')
  const told = useTold()
  const most = Math.max(FEW, ...Object.values(counts))
  const rate = (step: (typeof STEPS)[number]) => {
    const before = STEP_BEFORE[step]
    if (!before) return ''
    const share = told.rate(counts[step], counts[before])
    return share ? t('way.of', { rate: share, step: t(`steps.${before}`) }) : t('way.none')
  }
  return (
    <Table
      caption={t('way.caption')}
      columns={[t('way.step'), { name: t('way.count'), number: true }, t('way.rate')]}
    >
      {STEPS.map((step) => (
        <tr key={step} role="row">
          <th role="rowheader" scope="row" className="w-full">
            {t(`steps.${step}`)}
            <Bar count={counts[step]} most={most} />
          </th>
          <td role="cell" className="number">
            <span className="unit">{t('way.count')}: </span>
            {told.count(counts[step])}
          </td>
          <td role="cell">{rate(step)}</td>
        </tr>
      ))}
    </Table>
  )
}

function Bar({ count, most }: { count: number; most: number }) {
  const drawn = toldOf(count) === 'few' ? FEW / 2 : count
  const width = drawn === 0 ? 0 : Math.max(NARROWEST, (drawn / most) * 100)
  return (
    <svg aria-hidden="true" className="mt-1 block" width="100%" height={HEIGHT}>
      <rect className="fill-hair" width="100%" height={HEIGHT} />
      <rect className="fill-accent" width={`${width.toFixed(2)}%`} height={HEIGHT} />
    </svg>
  )
}
