/** Sends a file to a door of ours and tells how much has gone. Throws an Error with a sentence for a person. */
export const sendFile = (address: string, body: Blob, onShare: (share: number) => void): Promise<void> =>
  new Promise((resolve, fail) => {
    // fetch does not tell how far it has come.
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : fail(new Error(detailOf(request.response) ?? 'The file was not taken.'));
    request.onerror = () => fail(new Error('The server did not answer. Please try again.'));
    request.send(body);
  });

const detailOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'detail' in answer ? String(answer.detail) : undefined;
