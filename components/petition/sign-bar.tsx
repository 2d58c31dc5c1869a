import { ButtonLink } from '@/components/ui/button'

/** On phones, with JavaScript, while neither the first button nor the form is in view (browser/sign-bar.ts). */
export function SignBar({ words }: { words: string }) {
  return (
    <sign-bar>
      <div className="sign-bar no-print lg:hidden" hidden>
        <ButtonLink wide href="#sign">
          {words}
        </ButtonLink>
      </div>
    </sign-bar>
  )
}
