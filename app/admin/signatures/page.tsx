import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { passwordAskedThere } from '@/app/admin/_form/password-asked'
import { AdminPage } from '@/app/admin/admin-page'
import { chosenAction, findAction } from '@/app/admin/signatures/actions'
import { asked, signaturePage, withFilter } from '@/app/admin/signatures/filter'
import { PageHead } from '@/components/admin/layout/page-head'
import { ChosenForm } from '@/components/admin/signatures/chosen-form'
import { ExportSignatures } from '@/components/admin/signatures/export-signatures'
import { FindSignature } from '@/components/admin/signatures/find-signature'
import { SignatureFilters } from '@/components/admin/signatures/signature-filters'
import { SignatureTotal } from '@/components/admin/signatures/signature-total'
import { WaitingSignatures } from '@/components/admin/signatures/waiting-signatures'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listSignatures } from '@/lib/signatures/admin-queries'
import { withPlaces } from '@/lib/signatures/placed'
import { countWaiting } from '@/lib/signatures/resend'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.signatures')
  return { title: t('title') }
}

type SignaturesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignaturesPage({ searchParams }: SignaturesPageProps) {
  const admin = await requireAdmin('owner')
  const parameters = await searchParams
  const { before, ...filter } = signaturePage.parse(parameters)
  const { addresses, password } = parameters
  const { locale, timeZone } = await preferences()
  const [t, { signatures, next, total }, waiting] = await Promise.all([
    getTranslations('admin.signatures'),
    listSignatures(admin, { ...asked(filter, timeZone), before }),
    countWaiting(admin),
  ])
  return (
    <AdminPage admin={admin} area={filter.state === 'held' ? 'held' : 'signatures'}>
      <PageHead title={t('title')} beside={<a href="/admin/removals/new">{t('removeMany')}</a>} />
      <div className="mb-4 grid gap-4">
        <SignatureFilters filter={filter} />
        <FindSignature action={findAction} filter={filter} />
        <ExportSignatures
          filter={filter}
          addresses={addresses === 'on'}
          asked={await passwordAskedThere(password)}
        />
      </div>
      <SignatureTotal total={total} />
      <ChosenForm
        action={chosenAction}
        signatures={withPlaces(signatures, locale)}
        held={filter.state === 'held' && signatures.length > 0}
        all={{
          release: withFilter('/admin/signatures/release', filter),
          hide: withFilter('/admin/signatures/hide', filter),
        }}
      />
      {next && (
        <p className="pt-3">
          <a href={withFilter('/admin/signatures', { before: next, ...filter })}>{t('earlier')}</a>
        </p>
      )}
      <WaitingSignatures waiting={waiting} />
    </AdminPage>
  )
}
