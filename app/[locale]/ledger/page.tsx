import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { ListHead } from '@/components/ledger/list-head'
import { ReceiptChecker } from '@/components/ledger/receipt-checker'
import { readLocale } from '@/lib/i18n/request'
import { publishedHead, trustedKeys } from '@/lib/ledger/head-queries'
import { env } from '@/lib/platform/env'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

const FILES = {
  checkpoint: '/ledger/checkpoint',
  keys: '/ledger/key',
  corrections: '/petition/corrections.json',
} as const

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('ledger')
  return pageMetadata({ locale, path: '/ledger', title: t('title'), description: t('description') })
}

export default async function LedgerPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [head, trusted, t] = await Promise.all([publishedHead(), trustedKeys(), getTranslations('ledger')])
  return (
    <BesidePage locale={locale} path="/ledger" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      <Part id="what" title={t('what.title')}>
        <p>{t('what.text')}</p>
      </Part>
      <Part id="now" title={t('now.title')}>
        {head ? <ListHead locale={locale} head={head} /> : <p>{t('now.none')}</p>}
      </Part>
      {head && (
        <Part id="check" title={t('receipt.title')}>
          <p>{t('receipt.text')}</p>
          <ReceiptChecker locale={locale} trusted={trusted} />
        </Part>
      )}
      <Part id="proves" title={t('proves.title')}>
        <ul className="grid max-w-measure list-disc gap-1 ps-6">
          {(['sum', 'kept', 'yours', 'reasons'] as const).map((item) => (
            <li key={item}>
              {t.rich(`proves.items.${item}`, {
                corrections: (words) => <a href={FILES.corrections}>{words}</a>,
              })}
            </li>
          ))}
        </ul>
      </Part>
      <Part id="open" title={t('open.title')}>
        <ul className="grid max-w-measure list-disc gap-1 ps-6">
          {(['people', 'who', 'same'] as const).map((item) => (
            <li key={item}>{t(`open.items.${item}`)}</li>
          ))}
        </ul>
      </Part>
      <Part id="yourself" title={t('yourself.title')}>
        <p>{t('yourself.text')}</p>
        <pre className="whitespace-pre-wrap">
          <code>npm run verify -- {env().SITE_URL}</code>
        </pre>
        <p>
          {t.rich('yourself.programs', {
            log: (words) => <a href="https://c2sp.org/tlog-tiles">{words}</a>,
            proof: (words) => <a href="https://c2sp.org/tlog-proof">{words}</a>,
          })}
        </p>
        <ul className="grid list-disc gap-1 ps-6">
          {(['checkpoint', 'keys', 'corrections'] as const).map((file) => (
            <li key={file}>
              <a href={FILES[file]}>{t(`yourself.${file}`)}</a>
            </li>
          ))}
        </ul>
      </Part>
    </BesidePage>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="grid gap-3 border-t border-hair pt-4">
      <h2 id={`${id}-title`} className="text-24">
        {title}
      </h2>
      {children}
    </section>
  )
}
