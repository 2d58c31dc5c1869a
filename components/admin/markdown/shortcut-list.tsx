import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { SHORTCUTS } from '@/editor/markdown/shortcuts'

/** Folded below a text; useless without scripts, and not shown then. */
export function ShortcutList({ cites }: { cites: boolean }) {
  const t = useTranslations('admin.editor.tools')
  return (
    <details className="shortcuts meta">
      <summary>{t('shortcuts')}</summary>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 py-1">
        {SHORTCUTS.filter(({ tool }) => cites || tool !== 'cite').map(({ tool, key, shift }) => (
          <Fragment key={tool}>
            <dt>{t(tool)}</dt>
            <dd>
              <kbd>{t(shift ? 'shiftKeys' : 'keys', { key })}</kbd>
            </dd>
          </Fragment>
        ))}
        <dt>
          <kbd>{t('enter')}</kbd>
        </dt>
        <dd>{t('enterHint')}</dd>
      </dl>
    </details>
  )
}
