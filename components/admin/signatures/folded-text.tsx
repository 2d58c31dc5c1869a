import { useTranslations } from 'next-intl'

const FOLDED = 160

/** A long text by its beginning, the whole of it at a press. */
export function FoldedText({ text }: { text: string | null | undefined }) {
  const t = useTranslations('admin.signatures')
  if (!text || text.length <= FOLDED) return <bdi>{text}</bdi>
  return (
    <details className="group">
      <summary>
        <bdi className="group-open:hidden">{[...text.slice(0, FOLDED)].slice(0, -1).join('')}…</bdi>
        <span className="hidden group-open:inline">{t('fold')}</span>
      </summary>
      <bdi>{text}</bdi>
    </details>
  )
}
