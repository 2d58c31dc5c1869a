import { Button } from '@/components/ui/button'

type DeviceShareProps = {
  url: string
  text: string
  button: string
  hint: string
  /** What the page's script tells of it. */
  told: Record<`data-${string}`, string | number>
}

/** Hidden where the device has no share menu. */
export function DeviceShare({ url, text, button, hint, told }: DeviceShareProps) {
  return (
    <device-share data-url={url} data-text={text} {...told}>
      <Button wide type="button">
        {button}
      </Button>
      <p className="meta">{hint}</p>
    </device-share>
  )
}
