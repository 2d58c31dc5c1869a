import type { AskStepProps } from '@/app/[locale]/signed/ask-step'
import { OnwardLink } from '@/app/[locale]/signed/onward-link'
import { SitePage } from '@/app/[locale]/site-page'
import { DonateChoice } from '@/components/petition/donate-choice'
import { Prose } from '@/components/prose/prose'
import { Steps } from '@/components/signatures/steps'
import { LanguageNote } from '@/components/site/language-note'
import { PageBody, Wrap } from '@/components/ui/page'
import { campaign, campaignWords, contentBeside } from '@/lib/petition/queries'

export async function DonateAsk({ locale, path, title, words, steps, onwards, preview }: AskStepProps) {
  const [site, campaignSays] = await Promise.all([campaign(), campaignWords(locale)])
  return (
    <SitePage locale={locale} path={path} bar={preview}>
      <Wrap>
        <PageBody tight above={<Steps current="donate" asks={steps} />} title={title}>
          {words.sentence && <p className="text-22">{words.sentence}</p>}
          <Prose
            content={await contentBeside(campaignSays.donate, campaignSays.locale)}
            locale={campaignSays.locale}
            around={locale}
            className="ruled"
          />
          <LanguageNote locale={locale} written={campaignSays.locale} />
          <div inert={Boolean(preview)} className="grid gap-4">
            <DonateChoice
              locale={locale}
              source="signed"
              site={site}
              words={campaignSays}
              button={words.button}
            />
          </div>
          <OnwardLink {...onwards} />
        </PageBody>
      </Wrap>
    </SitePage>
  )
}
