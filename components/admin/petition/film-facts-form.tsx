'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function FilmFactsForm({ action, values }: { action: FormAction; values: Record<string, string> }) {
  return (
    <ActionForm action={action} values={values} label="The film">
      {(field, _state, pending) => (
        <>
          <TextField
            label="Language of its title (optional)"
            hint="A code, such as en, where the title is the same in every language"
            {...field('filmTitleLanguage')}
          />
          <TextField label="Length in minutes (optional)" inputMode="numeric" {...field('filmMinutes')} />
          <TextField
            label="Spoken languages (optional)"
            hint="Codes, such as en, es"
            {...field('filmLanguages')}
          />
          <TextField label="Captions (optional)" hint="Codes, such as en, es" {...field('filmCaptions')} />
          <Choice name="filmUncaptioned" defaultChecked={values.filmUncaptioned === 'on'}>
            It has no captions
          </Choice>
          <TextField label="Published on (optional)" type="date" {...field('filmPublishedOn')} />
          <p className="pt-2">
            <Button disabled={pending}>Save what is known of the film</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
