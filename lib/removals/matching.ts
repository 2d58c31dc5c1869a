import { Prisma } from '@/lib/generated/prisma/client'
import type { Conditions } from '@/lib/removals/schema'

/** SQL on a row `s` of signatures: what a removal takes out, none of it posted after `until`. */
export function matching(conditions: Conditions, until: Date): Prisma.Sql {
  const { state, domain, country, since, before, flag, network, signerName, nameMatch } = conditions
  const parts = [
    state ? Prisma.sql`s.state = ${state}::signature_state` : Prisma.sql`s.state IN ('pending', 'confirmed')`,
    Prisma.sql`s.submitted_at <= ${until}`,
    domain && Prisma.sql`s.email_domain = ${domain}`,
    country && Prisma.sql`s.country = ${country}`,
    since && Prisma.sql`s.submitted_at >= ${since}::timestamptz`,
    before && Prisma.sql`s.submitted_at < ${before}::timestamptz`,
    flag && Prisma.sql`${flag} = ANY (s.flags)`,
    network && Prisma.sql`s.network = decode(${network}, 'hex')`,
    signerName && nameMatch === 'contains' && Prisma.sql`position(lower(${signerName}) IN lower(s.name)) > 0`,
    signerName && nameMatch !== 'contains' && Prisma.sql`lower(s.name) = lower(${signerName})`,
  ]
  return Prisma.join(
    parts.filter((part) => typeof part === 'object'),
    ' AND ',
  )
}
