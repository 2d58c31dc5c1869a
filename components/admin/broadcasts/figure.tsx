import { useFolded } from '@/components/admin/broadcasts/use-folded'

type FigureProps = { name: string; value: number | 'few'; beside?: string }

export function Figure({ name, value, beside }: FigureProps) {
  const shown = useFolded()
  return (
    <div>
      <dt className="text-14 text-ink-2">{name}</dt>
      <dd className="text-24 font-semibold tabular-nums">{shown(value)}</dd>
      {beside && <dd className="text-14 text-ink-2">{beside}</dd>}
    </div>
  )
}
