'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { SideBySide } from '@/components/admin/form/side-by-side'
import { MarkdownField } from '@/components/admin/markdown/markdown-field'
import { PictureTool } from '@/components/admin/pictures/picture-tool'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import type { LanguageGap } from '@/lib/i18n/language-gaps'
import type { Locale } from '@/lib/i18n/locales'

type CampaignWordsFormProps = {
  action: FormAction
  values: Record<string, string>
  gaps: Record<Locale, LanguageGap>
}

export function CampaignWordsForm({ action, values, gaps }: CampaignWordsFormProps) {
  return (
    <ActionForm action={action} values={values} label="Words beside the petition">
      {(field, _state, pending) => (
        <>
          <SideBySide
            gaps={gaps}
            fields={(lang) => (
              <>
                <TextField
                  label="Heading of the story (optional)"
                  hint="What people and signatures have brought about, in short; above the form on phones"
                  lang={lang}
                  {...field(`${lang}-storyTitle`)}
                />
                <MarkdownField
                  label="Story (optional)"
                  hint="Markdown, a few sentences of fact; [@key] cites a reference"
                  rows={6}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-story`)}
                />
                <MarkdownField
                  label="Questions and answers (optional)"
                  hint="Markdown: each question a heading (## …), its answer below"
                  rows={10}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-questions`)}
                />
                <MarkdownField
                  label="For journalists (optional)"
                  hint="Markdown: the campaign in short, on the press page"
                  rows={6}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-press`)}
                />
                <TextArea
                  label="Imprint"
                  hint="Who runs it; in the footer"
                  rows={3}
                  lang={lang}
                  {...field(`${lang}-imprint`)}
                />
                <MarkdownField
                  label="Donation"
                  hint="Markdown: who receives a gift and what it does"
                  rows={8}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-donate`)}
                />
                <TextField label="Title of the film" lang={lang} {...field(`${lang}-filmTitle`)} />
                <MarkdownField
                  label="Film"
                  hint="Markdown: what it shows"
                  rows={6}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-film`)}
                />
                <TextArea
                  label="Words to share"
                  hint="What a shared link says; may be changed before it is sent"
                  rows={3}
                  lang={lang}
                  {...field(`${lang}-shareText`)}
                />
                <TextArea
                  label="Note on the share card"
                  hint="What each of the 38 lines of its drawing stands for; stands below the card"
                  rows={3}
                  lang={lang}
                  {...field(`${lang}-cardNote`)}
                />
              </>
            )}
          />
          <p className="pt-2">
            <Button disabled={pending}>Save, live at once</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
