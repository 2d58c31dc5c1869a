'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { SideBySide } from '@/components/admin/form/side-by-side'
import { useOptionalLabel } from '@/components/admin/form/use-field-label'
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
  const [t, label, optional] = [
    useTranslations('admin.petition'),
    useTranslations('admin.fields'),
    useOptionalLabel(),
  ]
  return (
    <ActionForm action={action} values={values} label={t('words.title')}>
      {(field, _state, pending) => (
        <>
          <SideBySide
            gaps={gaps}
            fields={(lang) => (
              <>
                <TextField
                  label={optional('storyTitle')}
                  hint={t('words.storyTitleHint')}
                  lang={lang}
                  {...field(`${lang}-storyTitle`)}
                />
                <MarkdownField
                  label={optional('story')}
                  hint={t('words.storyHint')}
                  rows={6}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-story`)}
                />
                <MarkdownField
                  label={optional('questions')}
                  hint={t('words.questionsHint')}
                  rows={10}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-questions`)}
                />
                <MarkdownField
                  label={optional('press')}
                  hint={t('words.pressHint')}
                  rows={6}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-press`)}
                />
                <TextField
                  label={optional('organisationName')}
                  hint={t('words.organisationNameHint')}
                  lang={lang}
                  {...field(`${lang}-organisationName`)}
                />
                <TextArea
                  label={label('imprint')}
                  hint={t('words.imprintHint')}
                  rows={3}
                  lang={lang}
                  {...field(`${lang}-imprint`)}
                />
                <MarkdownField
                  label={label('donate')}
                  hint={t('words.donateHint')}
                  rows={8}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-donate`)}
                />
                <TextArea
                  label={optional('donateSentences')}
                  hint={t('words.donateSentencesHint')}
                  rows={3}
                  lang={lang}
                  {...field(`${lang}-donateSentences`)}
                />
                <TextField
                  label={optional('letterSubject')}
                  lang={lang}
                  {...field(`${lang}-letterSubject`)}
                />
                <TextArea
                  label={optional('letterText')}
                  hint={t('words.letterTextHint')}
                  rows={10}
                  lang={lang}
                  {...field(`${lang}-letterText`)}
                />
                {values[`${lang}-letterText`] && (
                  <p>
                    <a href={`/admin/petition/words/letter?locale=${lang}`}>{t('words.letterPreview')}</a>
                  </p>
                )}
                <TextField label={label('filmTitle')} lang={lang} {...field(`${lang}-filmTitle`)} />
                <MarkdownField
                  label={label('film')}
                  hint={t('words.filmHint')}
                  rows={6}
                  tools={<PictureTool locale={lang} />}
                  lang={lang}
                  {...field(`${lang}-film`)}
                />
                <TextArea
                  label={label('shareText')}
                  hint={t('words.shareTextHint')}
                  rows={3}
                  lang={lang}
                  {...field(`${lang}-shareText`)}
                />
                <TextArea
                  label={label('cardNote')}
                  hint={t('words.cardNoteHint')}
                  rows={3}
                  lang={lang}
                  {...field(`${lang}-cardNote`)}
                />
              </>
            )}
          />
          <p className="pt-2">
            <Button disabled={pending}>{t('saveLive')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
