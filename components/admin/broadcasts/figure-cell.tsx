import { useFolded } from '@/components/admin/broadcasts/use-folded'

export function FigureCell({ value, unit }: { value: number | 'few' | null; unit: string }) {
  const shown = useFolded()
  return (
    <td role="cell" className="number">
      {value === null ? '–' : shown(value)}
      <span className="unit"> {unit}</span>
    </td>
  )
}
