import { domainToASCII } from 'node:url'
import { z } from 'zod'
import { formatCidr, parseCidr } from '@/lib/blocklist/cidr'
import { isMailDomain } from '@/lib/email-address/address'
import { providerOf } from '@/lib/email-address/mail-providers'
import { lengthOf, trimInvisible } from '@/lib/text/characters'

const NOTE_LIMIT = 200

const typed = z.string().max(300, 'domain.invalid')

// Accepts `@example.org` and `*.example.org` too.
const domain = typed
  .transform((value) => domainToASCII(trimInvisible(value.trim()).replace(/^(?:.*@|\*\.)/, '')))
  .pipe(
    z
      .string()
      .refine(isMailDomain, { error: 'domain.invalid', abort: true })
      .refine((value) => !providerOf(value), { error: 'domain.shared' }),
  )

const network = typed.transform((value, context) => {
  const parsed = parseCidr(trimInvisible(value.trim()))
  if (typeof parsed !== 'string') return formatCidr(parsed)
  context.addIssue({ code: 'custom', message: `network.${parsed}` })
  return z.NEVER
})

const note = z
  .string()
  .default('')
  .transform((value) => trimInvisible(value.trim()))
  .pipe(
    z
      .string()
      .refine((value) => lengthOf(value) <= NOTE_LIMIT, 'note.long')
      .refine((value) => !value.includes('@'), 'note.address')
      .refine((value) => !/\p{Cc}/u.test(value), 'note.characters'),
  )

/** A block as an admin types or picks it. Issues are keys of the messages `blocks.errors`. */
export const newBlockSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('domain'), value: domain, note }),
    z.object({ kind: z.literal('network'), value: network, note }),
    z.object({
      kind: z.literal('network_hash'),
      value: z.string().regex(/^[\da-f]{64}$/, 'network.invalid'),
      note,
    }),
  ],
  { error: 'kind.unknown' },
)

export type NewBlock = z.output<typeof newBlockSchema>
