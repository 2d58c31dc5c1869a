import type { Metadata } from 'next'
import { joinAction } from '@/app/admin/join/[token]/actions'
import { EntryPage } from '@/components/admin/layout/entry-page'
import { JoinForm } from '@/components/admin/team/join-form'
import { findInvitation } from '@/lib/admins/invitations'

export const metadata: Metadata = { title: 'Join' }
export const dynamic = 'force-dynamic'

type JoinPageProps = { params: Promise<{ token: string }> }

export default async function JoinPage({ params }: JoinPageProps) {
  const { token } = await params
  const invitation = await findInvitation(token)
  if (invitation.state !== 'valid') return <Refused expired={invitation.state === 'expired'} />
  return (
    <EntryPage title={`Become ${invitation.role === 'owner' ? 'an owner' : 'an editor'}`}>
      <JoinForm action={joinAction} token={token} email={invitation.email} />
    </EntryPage>
  )
}

function Refused({ expired }: { expired: boolean }) {
  return (
    <EntryPage title={expired ? 'This link is too old' : 'This link is not good any more'}>
      <p>
        {expired ? 'A link works for 24 hours.' : 'It was used, replaced by a newer one, or is not whole.'}
      </p>
      <p>
        Ask an owner for a new link, or make one where the site runs:{' '}
        <code>npm run admin -- reset you@example.org</code>. While there is no owner, each start of the site
        prints a new link.
      </p>
      <p>
        <a href="/admin/login">Sign in</a>
      </p>
    </EntryPage>
  )
}
