import NextAuth from 'next-auth'
import { authOptions } from '@/lib/admins/auth-options'

const MOST_BYTES = 16 * 1024

type Context = { params: Promise<{ nextauth: string[] }> }

// The options need the environment, which the build does not have.
async function handle(request: Request, context: Context): Promise<Response> {
  if (request.method === 'POST' && !isSmall(request)) return new Response(null, { status: 413 })
  return NextAuth(authOptions())(request, context)
}

// next-auth reads a body whole, whatever its size.
function isSmall(request: Request): boolean {
  const length = request.headers.get('content-length')
  return length !== null && Number(length) <= MOST_BYTES
}

export { handle as GET, handle as POST }
