import type { PictureUse } from '@/lib/pictures/uses'

type PictureUsesProps = { uses: PictureUse[]; petition: string; nowhere: string }

/** The texts that show a picture, each a way to where it is written. */
export function PictureUses({ uses, petition, nowhere }: PictureUsesProps) {
  if (uses.length === 0) return nowhere
  return uses.map((use, index) => (
    <span key={use?.updateId ?? 'petition'}>
      {index > 0 && '; '}
      {use ? (
        <a href={`/admin/updates/${use.updateId}`}>{use.title}</a>
      ) : (
        <a href="/admin/petition">{petition}</a>
      )}
    </span>
  ))
}
