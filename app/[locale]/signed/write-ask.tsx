import { getTranslations } from 'next-intl/server'
import type { AskStepProps } from '@/app/[locale]/signed/ask-step'
import { OnwardLink } from '@/app/[locale]/signed/onward-link'
import { SitePage } from '@/app/[locale]/site-page'
import { Steps } from '@/components/signatures/steps'
import { ButtonLink } from '@/components/ui/button'
import { PageBody, Wrap } from '@/components/ui/page'
import { localePath } from '@/lib/i18n/locales'

/** Asks whoever is counted to write to those who decide. */
export async function WriteAsk({ locale, path, title, words, steps, onwards, preview }: AskStepProps) {
  const t = await getTranslations('signed')
  return (
    <SitePage locale={locale} path={path} bar={preview}>
      <Wrap>
        <PageBody tight above={<Steps current="write" asks={steps} />} title={title}>
          <p className="text-22">{words.sentence || t('writeLead')}</p>
          <div inert={Boolean(preview)} className="grid max-w-form">
            <ButtonLink wide href={localePath(locale, '/write')}>
              {words.button || t('write')}
            </ButtonLink>
          </div>
          <OnwardLink {...onwards} />
        </PageBody>
      </Wrap>
    </SitePage>
  )
}
