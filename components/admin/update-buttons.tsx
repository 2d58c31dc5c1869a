import { Button } from '@/components/ui/button'

type UpdateButtonsProps = { locale: 'en' | 'es'; published: boolean; pending: boolean }

const LANGUAGES = { en: 'English', es: 'Spanish' }

/** What can be done with the words in the editor's form. */
export function UpdateButtons({ locale, published, pending }: UpdateButtonsProps) {
  const intent = (value: string) => ({ form: 'editor', name: 'intent', value, disabled: pending })
  return (
    <div className="flex flex-wrap gap-3">
      {published ? (
        <>
          <Button {...intent('save')}>Save, live at once</Button>
          <Button quiet {...intent('try')}>
            Preview
          </Button>
          <Button quiet {...intent('withdraw')}>
            Withdraw
          </Button>
        </>
      ) : (
        <>
          <Button {...intent('publish')}>Publish in {LANGUAGES[locale]}</Button>
          <Button quiet {...intent('save')}>
            Save draft
          </Button>
          <Button quiet {...intent('preview')}>
            Preview
          </Button>
        </>
      )}
    </div>
  )
}
