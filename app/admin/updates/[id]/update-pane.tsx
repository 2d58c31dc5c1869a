import { editUpdateAction } from '@/app/admin/updates/[id]/actions'
import { addReferenceAction, changeReferencesAction } from '@/app/admin/updates/[id]/reference-actions'
import { UpdateLife } from '@/app/admin/updates/[id]/update-life'
import { AddReference } from '@/components/admin/add-reference'
import { EditorReferences } from '@/components/admin/editor-references'
import { LanguageTabs } from '@/components/admin/language-tabs'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { UpdateEditor } from '@/components/admin/update-editor'
import { WithoutScripts } from '@/components/admin/without-scripts'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { citableReferences } from '@/lib/references/citable'
import { editorReferences, type EditedUpdate } from '@/lib/updates/admin-queries'
import { stateOf } from '@/lib/updates/rules'

const NAMES = { draft: 'Draft', scheduled: 'Scheduled', published: 'Published', withdrawn: 'Withdrawn' }

type UpdatePaneProps = { update: EditedUpdate; locale: Locale }

/** One update in one language: its words, its references, and what can be done with them. */
export async function UpdatePane({ update, locale }: UpdatePaneProps) {
  const words = update.words[locale]
  const { numbered, others, missing, missingPictures } = await editorReferences(
    update,
    words?.body ?? '',
    locale,
  )
  const { title = '', byline = '', summary = '', body = '' } = words ?? {}
  return (
    <div className="grid gap-3">
      <PageHead title="Edit update" beside={<Saved words={words} />} />
      <LanguageTabs
        locale={locale}
        href={(to) => `/admin/updates/${update.id}?locale=${to}`}
        missing={LOCALES.filter((each) => !update.words[each])}
      />
      <UpdateEditor
        key={locale}
        action={editUpdateAction}
        id={update.id}
        locale={locale}
        values={{ title, byline, summary, body, date: update.date, slug: update.slug }}
        editedAt={words?.editedAt.toISOString() ?? ''}
        published={Boolean(words?.publishedAt)}
        readable={LOCALES.some((each) => update.words[each]?.publishedAt)}
        references={await citableReferences()}
      >
        <section aria-labelledby="references" className="grid gap-2">
          <h2 id="references" className="text-16">
            References
          </h2>
          <WithoutScripts>Save your text before you change its references.</WithoutScripts>
          {missing.length > 0 && (
            <p className="sentence">
              The text cites what no reference has as its key: {missing.map((key) => `[@${key}]`).join(' ')}
            </p>
          )}
          {missingPictures.length > 0 && (
            <p className="sentence">
              The text shows pictures that are not there, so readers see their words alone:{' '}
              {missingPictures.map((key) => `picture:${key}`).join(' ')}
            </p>
          )}
          <EditorReferences
            action={changeReferencesAction}
            updateId={update.id}
            references={numbered}
            others={others}
          />
          <AddReference
            key={numbered.length}
            action={addReferenceAction}
            updateId={update.id}
            prefix="reference-"
            lang={locale}
          />
        </section>
      </UpdateEditor>
      <UpdateLife update={update} locale={locale} />
    </div>
  )
}

function Saved({ words }: { words: EditedUpdate['words'][Locale] }) {
  if (!words) return <span className="meta">Not written yet</span>
  return (
    <span className="meta">
      {NAMES[stateOf(words)]}, saved <Moment at={words.editedAt} time />
    </span>
  )
}
