import { notFound } from 'next/navigation'
import { requireAdmin } from '@/lib/admins/require-admin'

export const dynamic = 'force-dynamic'

export default async function UnknownPage() {
  await requireAdmin()
  notFound()
}
