/** Where our assets are: the folder of the script that is running. Only known while that script loads. */
export const base = new URL(".", (document.currentScript as HTMLScriptElement).src);
