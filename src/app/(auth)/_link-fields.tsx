/** What a mail's link says, handed on by its form. */
export type LinkParams = { user?: string | string[]; request?: string | string[]; token?: string | string[] };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

export function LinkFields({ user, request, token }: LinkParams) {
  return (
    <>
      <input type="hidden" name="user" value={one(user)} />
      <input type="hidden" name="request" value={one(request)} />
      <input type="hidden" name="token" value={one(token)} />
    </>
  );
}
