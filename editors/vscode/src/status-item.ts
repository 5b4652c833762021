import * as vscode from 'vscode'

/** What the server tells of a document. */
export interface Status {
  readonly uri: string
  readonly state: 'broken' | 'checked' | 'checking' | 'off'
  readonly count: number
}

const texts: Readonly<Record<Status['state'], (count: number) => string>> = {
  broken: () => '$(warning) copydesk',
  checked: (count) => (count === 0 ? '$(check) copydesk' : `$(pencil) copydesk: ${count}`),
  checking: () => '$(sync~spin) copydesk',
  off: () => '$(circle-slash) copydesk',
}

const tooltips: Readonly<Record<Status['state'], (count: number) => string>> = {
  broken: () => 'The configuration is not right: see Problems',
  checked: (count) => (count === 1 ? '1 finding in this document' : `${count} findings in this document`),
  checking: () => 'This document is being checked',
  off: () => 'This document is not checked',
}

/** Shows in the status bar how many findings the document in front has. */
export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('copydesk.status', vscode.StatusBarAlignment.Right, 100)
  readonly #told = new Map<string, Status>()
  readonly #listener = vscode.window.onDidChangeActiveTextEditor(() => this.#show())

  constructor() {
    this.#item.name = 'copydesk'
    this.#item.command = 'copydesk.menu'
  }

  take(status: Status): void {
    this.#told.set(status.uri, status)
    this.#show()
  }

  dispose(): void {
    this.#item.dispose()
    this.#listener.dispose()
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString()
    const status = uri === undefined ? undefined : this.#told.get(uri)
    if (status === undefined) {
      this.#item.hide()
      return
    }
    this.#item.text = texts[status.state](status.count)
    this.#item.tooltip = tooltips[status.state](status.count)
    this.#item.show()
  }
}
