import { Choice } from '@/components/ui/choice'

type SignChoicesProps = {
  words: Record<'choices' | 'consent' | 'showName' | 'wantsUpdates', string>
  values: Record<string, string>
  field: (name: string) => { name: string; errors?: string[]; errorWord: string }
}

/** The three separate choices, none ticked beforehand. */
export function SignChoices({ words, values, field }: SignChoicesProps) {
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{words.choices}</legend>
      <Choice {...field('consent')} required defaultChecked={values.consent === 'on'}>
        {words.consent}
      </Choice>
      <Choice {...field('showName')} defaultChecked={values.showName === 'on'}>
        {words.showName}
      </Choice>
      <Choice {...field('wantsUpdates')} defaultChecked={values.wantsUpdates === 'on'}>
        {words.wantsUpdates}
      </Choice>
    </fieldset>
  )
}
