namespace CodeSynth.Hosting.Commands.Completing;

/// <summary>The scripts of the shells. Each hands what is typed to the app, which knows what can follow.</summary>
internal static class CompletionScripts
{
    /// <summary>The shells.</summary>
    public static string[] Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for a shell; null where there is none.</summary>
    /// <param name="shell">The shell.</param>
    /// <param name="program">What starts the app, as words of a shell.</param>
    public static string? Of(string shell, string program)
    {
        // "dotnet /apps/shop.dll" is completed as shop.
        string file = program.Split(' ')[^1].Trim('\'');
        string name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        name = name.EndsWith(".dll", StringComparison.Ordinal) || name.EndsWith(".exe", StringComparison.Ordinal) ? name[..^4] : name;
        string function = $"_{string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))}_complete";
        return shell switch
        {
            "bash" => Bash(program, name, function),
            "zsh" => Zsh(program, name, function),
            "fish" => Fish(program, name, function),
            "pwsh" => Pwsh(program, name),
            _ => null,
        };
    }

    // The shell takes ':' and '=' for ends of words: what stands before the last of them is typed already and must not come again.
    private static string Bash(string program, string name, string function) => $$"""
        # eval "$({{program}} completion bash)"
        {{function}}() {
            local typed="${COMP_LINE:0:COMP_POINT}" line suggestion IFS=$'\n'
            line="${typed#* }"
            [ "$line" = "$typed" ] && line=""
            local word="${line##* }" before=""
            case "$word" in *[:=]*) before="${word%"${word##*[:=]}"}" ;; esac
            COMPREPLY=()
            for suggestion in $({{program}} "[suggest:${#line}]" "$line" 2>/dev/null); do
                COMPREPLY+=("${suggestion#"$before"}")
            done
            case "${COMPREPLY[*]}" in *[:=]) compopt -o nospace 2>/dev/null ;; esac
        }
        complete -o default -F {{function}} {{name}}

        """;

    private static string Zsh(string program, string name, string function) => $$"""
        # eval "$({{program}} completion zsh)"
        {{function}}() {
            local line="${LBUFFER#* }"
            [[ "$line" == "$LBUFFER" ]] && line=""
            local -a suggestions
            suggestions=("${(@f)$({{program}} "[suggest:${#line}]" "$line" 2>/dev/null)}")
            [[ -n "${suggestions[1]}" ]] && compadd -S '' -- $suggestions || _files
        }
        compdef {{function}} {{name}}

        """;

    private static string Fish(string program, string name, string function) => $$"""
        # {{program}} completion fish | source
        function {{function}}
            set -l line (string replace -r '^\S+\s?' '' -- (commandline -cp))
            {{program}} "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c {{name}} -f -a '({{function}})'

        """;

    private static string Pwsh(string program, string name) => $$"""
        # & {{program}} completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName {{name}} -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = "$commandAst".PadRight($cursorPosition).Substring(0, $cursorPosition) -replace '^\S+\s?', ''
            & {{program}} "[suggest:$($line.Length)]" "$line" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
