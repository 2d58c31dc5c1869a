import { useTranslations } from 'next-intl'
import { asksForAmount, donateAddress } from '@/lib/donations/rules'
import { donateTemplate } from '@/lib/donations/schema'
import { useLocale } from '@/lib/i18n/use-locale'

const SAMPLE = 15

/** Where the links of the donate page would lead, as the address is typed. */
export function DonateExample({ template, amounts }: { template: string; amounts: string }) {
  const t = useTranslations('admin.petition.campaign')
  const locale = useLocale()
  const { data: valid } = donateTemplate.safeParse(template)
  const amount = Number(/\d{1,6}/.exec(amounts)?.[0] ?? SAMPLE)
  return (
    <div className="grid gap-1 border-y border-hair py-3">
      <p className="leading-snug font-semibold">{t('example')}</p>
      {valid === undefined ? (
        <p className="meta">{t('exampleNone')}</p>
      ) : (
        <dl className="grid gap-1 text-16">
          {asksForAmount(valid) && (
            <Example name={t('exampleAmount')} address={donateAddress(valid, { ...PAGE, amount, locale })} />
          )}
          <Example
            name={t('examplePlain')}
            address={donateAddress(valid, { ...PAGE, amount: null, locale })}
          />
        </dl>
      )}
    </div>
  )
}

const PAGE = { source: 'page' } as const

function Example({ name, address }: { name: string; address: string }) {
  return (
    <div>
      <dt className="text-ink-2">{name}</dt>
      <dd translate="no" className="wrap-anywhere">
        {address}
      </dd>
    </div>
  )
}
