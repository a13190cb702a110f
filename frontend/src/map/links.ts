// Links that count nothing, and conflicts: fetched when somebody asks for them.

export interface Links {
  supports: [from: number, to: number][];
  conflicts: [one: number, other: number, code: string, metric: string][];
}

export async function linksFrom(address: string): Promise<Links> {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  return (await answer.json()) as Links;
}
