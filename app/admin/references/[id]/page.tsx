import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { editReferenceAction, linkAction } from '@/app/admin/references/actions'
import { openedValues } from '@/app/admin/references/form-values'
import { PageHead } from '@/components/admin/layout/page-head'
import { LinkFacts } from '@/components/admin/references/link-facts'
import { LinkForm } from '@/components/admin/references/link-form'
import { ReferenceForm } from '@/components/admin/references/reference-form'
import { ReferenceUses } from '@/components/admin/references/reference-uses'
import { requireAdmin } from '@/lib/admins/require-admin'
import { findReferenceWithUses } from '@/lib/references/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.references'))('editTitle') }
}

type EditReferencePageProps = { params: Promise<{ id: string }> }

export default async function EditReferencePage({ params }: EditReferencePageProps) {
  const [admin, t] = [await requireAdmin(), await getTranslations('admin.references')]
  const id = rowId.safeParse((await params).id)
  const reference = id.success ? await findReferenceWithUses(id.data) : null
  if (!reference) notFound()
  return (
    <AdminPage admin={admin} area="references">
      <div className="max-w-column">
        <PageHead title={t('editTitle')} beside={<a href="/admin/references">{t('all')}</a>} />
        <p>{t.rich('uses.lead', { uses: () => <ReferenceUses uses={reference.uses} /> })}</p>
        <section aria-label={t('link.label')} className="my-4 grid gap-3 border-y border-hair py-4">
          <LinkFacts reference={reference} />
          <LinkForm
            action={linkAction}
            id={reference.id}
            dead={reference.linkState === 'dead'}
            unused={reference.uses.length === 0}
          />
        </section>
        <ReferenceForm action={editReferenceAction} id={reference.id} values={openedValues(reference)} />
      </div>
    </AdminPage>
  )
}
