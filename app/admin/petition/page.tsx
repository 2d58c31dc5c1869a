import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { editTextAction } from '@/app/admin/petition/text-action'
import { roughNumber } from '@/components/admin/format/rough-number'
import { PageHead } from '@/components/admin/layout/page-head'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { PetitionTextForm } from '@/components/admin/petition/petition-text-form'
import { VersionChanges } from '@/components/admin/text-editor/version-changes'
import { adminEmails } from '@/lib/admins/emails'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { languageGaps } from '@/lib/i18n/language-gaps'
import { currentTextForEditing } from '@/lib/petition/admin-queries'
import { petitionChanges } from '@/lib/petition/differences'
import { versionName } from '@/lib/petition/rules'
import { findWorkingCopy } from '@/lib/petition/working-copy-queries'
import { citableReferences } from '@/lib/references/citable'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.text')
  return { title: t('title') }
}

const FIELDS = ['salutation', 'title', 'target', 'demand', 'reasons', 'consent'] as const

type PetitionTextPageProps = { searchParams: Promise<{ done?: string }> }

export default async function PetitionTextPage({ searchParams }: PetitionTextPageProps) {
  const admin = await requireAdmin('owner')
  const { done = '' } = await searchParams
  const [t, locale] = await Promise.all([getTranslations('admin.petition'), getLocale()])
  const [{ version, major, minor, signed, words }, workingCopy, references] = await Promise.all([
    currentTextForEditing(),
    findWorkingCopy(),
    citableReferences(),
  ])
  const emails = await adminEmails([workingCopy?.editedBy])
  const edited = workingCopy?.words ?? words
  const values = edited.flatMap(({ locale, ...fields }) =>
    Object.entries(fields).map(([name, value]) => [`${locale}-${name}`, value]),
  )
  const message = messageOf(done, t)
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} />
      <PetitionTabs current="text" />
      {message && (
        <p role="status" className="sentence mt-3">
          {message}
        </p>
      )}
      <p className="py-3">
        {t('text.intro', {
          version: versionName({ major, minor }),
          count: signed.number,
          signed: roughNumber(signed),
        })}
      </p>
      <PetitionTextForm
        key={`${version} ${done}`}
        action={editTextAction}
        version={{ version, major, minor }}
        values={Object.fromEntries(values)}
        editor={randomUUID()}
        opened={
          workingCopy && {
            at: workingCopy.editedAt.toISOString(),
            by: emails.get(workingCopy.editedBy ?? '') ?? null,
          }
        }
        references={references}
        gaps={languageGaps(edited, FIELDS)}
      >
        {workingCopy && (
          <div className="border-t border-hair pt-4">
            <VersionChanges
              title={t('text.changes')}
              locale={locale}
              changes={petitionChanges(words, workingCopy.words)}
            />
          </div>
        )}
      </PetitionTextForm>
    </AdminPage>
  )
}

type Translate = Awaited<ReturnType<typeof getTranslations<'admin.petition'>>>

function messageOf(done: string, t: Translate): string {
  const [what, version = ''] = done.split('-')
  if (what === 'published') return t('text.published', { version })
  const said = (['restored', 'discarded', 'taken'] as const).find((each) => each === what)
  return said ? t(`text.${said}`) : ''
}
