import { conditionsInWords } from '@/components/admin/deliveries/condition-words'
import { FIELD_NAMES, METHOD_NAMES } from '@/components/admin/deliveries/names'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { formatNumber } from '@/lib/i18n/dates'
import { languageAttributes, STAFF_LOCALE } from '@/lib/i18n/locales'

type DeliveryFactsProps = { delivery: ShownDelivery; since: { held: number; withdrawn: number } }

export function DeliveryFacts({ delivery, since }: DeliveryFactsProps) {
  const { to, toLanguage, conditions, fields, count, startedAt, by, sealedAt, manifest, method } = delivery
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 [&>*]:border-t [&>*]:border-hair [&>*]:py-2 [&>dt]:text-ink-2">
      <Fact name="To">
        <bdi {...languageAttributes(toLanguage, STAFF_LOCALE)}>{to}</bdi>
      </Fact>
      <Fact name="Which">{conditionsInWords(conditions)}</Fact>
      <Fact name="What">{['Name', ...fields.map((field) => FIELD_NAMES[field])].join(', ')}</Fact>
      <Fact name="Begun">
        <Timestamp at={startedAt} time />
        {by && <span> by {by}</span>}
      </Fact>
      {method && <Fact name="How">{METHOD_NAMES[method]}</Fact>}
      {sealedAt && (
        <>
          <Fact name="Sealed">
            <Timestamp at={sealedAt} time />
          </Fact>
          <Fact name="Withdrawn since">{number(since.withdrawn)}</Fact>
          <Fact name="Erased, or withdrawn and signed anew since">
            {number(Math.max(0, count - since.held))}
          </Fact>
        </>
      )}
      {manifest && (
        <Fact name="Manifest">
          <code>{manifest}</code>
          <span className="meta block">The SHA-256 of manifest.json, as it was sealed.</span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}

function number(value: number): string {
  return formatNumber(value, STAFF_LOCALE)
}
