import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { joinAction } from '@/app/admin/join/[token]/actions'
import { EntryPage } from '@/components/admin/layout/entry-page'
import { JoinForm } from '@/components/admin/team/join-form'
import { findInvitation } from '@/lib/admins/invitations'

export const dynamic = 'force-dynamic'

type JoinPageProps = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.account')
  return { title: t('join.title') }
}

export default async function JoinPage({ params }: JoinPageProps) {
  const [t, { token }] = await Promise.all([getTranslations('admin.account.join'), params])
  const invitation = await findInvitation(token)
  if (invitation.state !== 'valid') return <Refused expired={invitation.state === 'expired'} />
  return (
    <EntryPage title={t(invitation.role)}>
      <JoinForm action={joinAction} token={token} email={invitation.email} />
    </EntryPage>
  )
}

function Refused({ expired }: { expired: boolean }) {
  const t = useTranslations('admin.account')
  return (
    <EntryPage title={expired ? t('join.expired') : t('join.wrong')}>
      <p>{expired ? t('join.expiredWhy') : t('join.wrongWhy')}</p>
      <p>{t.rich('join.another', { command: (words) => <code>{words}</code> })}</p>
      <p>
        <a href="/admin/login">{t('signIn.title')}</a>
      </p>
    </EntryPage>
  )
}
