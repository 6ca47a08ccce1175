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
        return (shell switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            "pwsh" => Pwsh,
            _ => null,
        })?.Replace("FUNCTION", function, StringComparison.Ordinal).Replace("PROGRAM", program, StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal);
    }

    // The shell takes ':' and '=' for ends of words: what stands before the last of them is typed already and must not come again.
    private const string Bash = """
        # eval "$(PROGRAM completion bash)"
        FUNCTION() {
            local typed="${COMP_LINE:0:COMP_POINT}" line suggestion IFS=$'\n'
            line="${typed#* }"
            [ "$line" = "$typed" ] && line=""
            local word="${line##* }" before=""
            case "$word" in *[:=]*) before="${word%"${word##*[:=]}"}" ;; esac
            COMPREPLY=()
            for suggestion in $(PROGRAM "[suggest:${#line}]" "$line" 2>/dev/null); do
                COMPREPLY+=("${suggestion#"$before"}")
            done
            case "${COMPREPLY[*]}" in *[:=]) compopt -o nospace 2>/dev/null ;; esac
        }
        complete -o default -F FUNCTION NAME

        """;

    private const string Zsh = """
        # eval "$(PROGRAM completion zsh)"
        FUNCTION() {
            local line="${LBUFFER#* }"
            [[ "$line" == "$LBUFFER" ]] && line=""
            local -a suggestions
            suggestions=("${(@f)$(PROGRAM "[suggest:${#line}]" "$line" 2>/dev/null)}")
            [[ -n "${suggestions[1]}" ]] && compadd -S '' -- $suggestions || _files
        }
        compdef FUNCTION NAME

        """;

    private const string Fish = """
        # PROGRAM completion fish | source
        function FUNCTION
            set -l line (string replace -r '^\S+\s?' '' -- (commandline -cp))
            PROGRAM "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c NAME -f -a '(FUNCTION)'

        """;

    private const string Pwsh = """
        # PROGRAM completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName NAME -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = "$commandAst".PadRight($cursorPosition).Substring(0, $cursorPosition) -replace '^\S+\s?', ''
            PROGRAM "[suggest:$($line.Length)]" "$line" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
