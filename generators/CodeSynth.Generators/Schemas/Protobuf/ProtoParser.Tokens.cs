using System.Text;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Token by token.</summary>
internal sealed partial class ProtoParser
{
    private ProtoToken Current => _tokens[_at];

    private static string Shown(ProtoToken token) => token.Kind switch
    {
        ProtoTokenKind.End => "the end of the file",
        _ when token.Text.Length > 40 => token.Text.Substring(0, 40) + "…",
        ProtoTokenKind.String => token.Text,
        _ => $"'{token.Text}'",
    };

    /// <summary>Whether this token comes next. A text keeps its quotes, so it is never taken for a word.</summary>
    private bool Is(string text) => Current.Text == text;

    private bool Take(string text)
    {
        if (!Is(text))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Expect(string symbol)
    {
        if (Take(symbol))
        {
            return true;
        }

        // What is missing at the end of a line is missing there, not where the next line begins.
        if (_at > 0 && _tokens[_at - 1] is var last && last.Position.Line < Current.Position.Line)
        {
            _faults.Add(last, $"A '{symbol}' is missing behind {Shown(last)}; add it.");
            return false;
        }

        return Unexpected($"'{symbol}'");
    }

    private bool Unexpected(string expected)
    {
        _faults.Add(Current, $"Here must be {expected}, not {Shown(Current)}.");
        return false;
    }

    private bool TakeName(string expected, out ProtoToken name)
    {
        name = Current;
        if (name.Kind != ProtoTokenKind.Identifier)
        {
            return Unexpected(expected);
        }

        _at++;
        return true;
    }

    /// <summary>A name of several parts, without the blanks that may stand between them.</summary>
    private bool TakeFullName(string expected, out ProtoToken name)
    {
        if (!TakeName(expected, out name))
        {
            return false;
        }

        if (!Is("."))
        {
            return true;
        }

        var text = new StringBuilder(name.Text);
        while (Take("."))
        {
            if (!TakeName("a name behind the point", out ProtoToken part))
            {
                return false;
            }

            text.Append('.').Append(part.Text);
        }

        name = name with { Text = text.ToString() };
        return true;
    }

    /// <summary>The name of a type, with a leading point where it is a full one.</summary>
    private bool TakeTypeName(string expected, out ProtoNamed type)
    {
        ProtoToken first = Current;
        bool isFull = Take(".");
        if (!TakeFullName(expected, out ProtoToken name))
        {
            type = new ProtoNamed(first.Position, string.Empty);
            return false;
        }

        type = new ProtoNamed(first.Position, isFull ? "." + name.Text : name.Text);
        return true;
    }

    /// <summary>Texts that follow each other are one.</summary>
    private byte[]? TakeBytes(string expected)
    {
        if (Current.Kind != ProtoTokenKind.String)
        {
            Unexpected(expected);
            return null;
        }

        var bytes = new List<byte>();
        for (; Current.Kind == ProtoTokenKind.String; _at++)
        {
            ProtoLiteral.AppendBytes(Current.Text, bytes);
        }

        return [.. bytes];
    }

    private bool TakeText(string expected, out string text)
    {
        byte[]? bytes = TakeBytes(expected);
        text = Encoding.UTF8.GetString(bytes ?? []);
        return bytes is not null;
    }

    /// <summary>A number with or without a minus, within bounds.</summary>
    private bool TakeNumber(string expected, int min, int max, out int number)
    {
        bool isNegative = min < 0 && Take("-");
        ProtoToken digits = Current;
        number = 0;
        if (digits.Kind != ProtoTokenKind.Integer)
        {
            return Unexpected(expected);
        }

        _at++;
        ulong most = (ulong)(isNegative ? -(long)min : max);
        if (!ProtoLiteral.TryInteger(digits.Text, out ulong value) || value > most)
        {
            _faults.Add(digits, isNegative
                ? $"-{digits.Text} is below {ProtoLiteral.Number(min)}, the least for {expected}; take a greater one."
                : $"{digits.Text} is above {max}, the most for {expected}; take a smaller one.");
            return false;
        }

        number = (int)(isNegative ? -(long)value : (long)value);
        return true;
    }

    /// <summary>Goes on behind a mistake: behind the next semicolon or block, or in front of what closes this block.</summary>
    private void SkipStatement()
    {
        while (Current.Kind != ProtoTokenKind.End && !Is("}"))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (Take(";"))
            {
                return;
            }

            if (Is("{"))
            {
                SkipBlock();
                return;
            }

            _at++;
        }
    }

    private void SkipBlock()
    {
        int depth = 0;
        do
        {
            depth += Is("{") ? 1 : Is("}") ? -1 : 0;
            _at++;
        }
        while (depth > 0 && Current.Kind != ProtoTokenKind.End);
    }
}
