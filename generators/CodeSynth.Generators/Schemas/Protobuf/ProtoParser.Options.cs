using System.Text;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Options of any shape: what they mean is up to those who define them.</summary>
internal sealed partial class ProtoParser
{
    /// <summary><c>option name = value;</c></summary>
    private bool OptionStatement(out ProtoOption option, out ProtoConstant value)
    {
        _at++;
        return Option(out option, out value) && Expect(";");
    }

    /// <summary>Whether an <c>option</c> statement begins here, and was added to the list.</summary>
    private bool OptionStatement(List<ProtoOption> options)
    {
        bool isGood = OptionStatement(out ProtoOption option, out _);
        if (isGood)
        {
            options.Add(option);
        }

        return isGood;
    }

    /// <summary><c>[name = value, …]</c>, where there are any.</summary>
    private bool OptionList(Func<ProtoToken, ProtoOption, ProtoConstant, bool> isTaken, List<ProtoOption> rest)
    {
        if (!Take("["))
        {
            return true;
        }

        do
        {
            _cancellation.ThrowIfCancellationRequested();
            ProtoToken place = Current;
            if (!Option(out ProtoOption option, out ProtoConstant value))
            {
                return false;
            }

            if (!isTaken(place, option, value))
            {
                rest.Add(option);
            }
        }
        while (Take(","));

        return Expect("]");
    }

    private bool OptionList(List<ProtoOption> options) => OptionList(static (_, _, _) => false, options);

    private bool Option(out ProtoOption option, out ProtoConstant value)
    {
        value = default;
        option = new ProtoOption(string.Empty, string.Empty);
        if (!OptionName(out string name) || !Expect("=") || !Constant(out value))
        {
            return false;
        }

        option = new ProtoOption(name, value.Text);
        return true;
    }

    private bool OptionName(out string name)
    {
        var text = new StringBuilder();
        do
        {
            text.Append(text.Length > 0 ? "." : string.Empty);
            if (Take("("))
            {
                text.Append('(').Append(Take(".") ? "." : string.Empty);
                if (!TakeFullName("the name of an option", out ProtoToken extension) || !Expect(")"))
                {
                    break;
                }

                text.Append(extension.Text).Append(')');
            }
            else if (TakeName("the name of an option", out ProtoToken part))
            {
                text.Append(part.Text);
            }
            else
            {
                break;
            }

            if (!Is("."))
            {
                name = text.ToString();
                return true;
            }
        }
        while (Take("."));

        name = string.Empty;
        return false;
    }

    private bool Constant(out ProtoConstant value)
    {
        ProtoToken first = Current;
        bool isNegative = Take("-");
        ProtoToken token = Current;
        string sign = isNegative ? "-" : string.Empty;
        value = new ProtoConstant(first, isNegative, sign + token.Text, string.Empty);
        switch (token.Kind)
        {
            case ProtoTokenKind.Identifier when !isNegative || token.Text is "inf" or "nan":
            case ProtoTokenKind.Integer or ProtoTokenKind.Float:
                _at++;
                value = value with { Token = token };
                return true;
            case ProtoTokenKind.String when !isNegative && TakeBytes("a text") is { } bytes:
                value = new ProtoConstant(token, false, ProtoLiteral.Quote(bytes), Encoding.UTF8.GetString(bytes));
                return true;
            case ProtoTokenKind.Symbol when token.Text == "{" && !isNegative && Aggregate() is { } text:
                value = value with { Text = text };
                return true;
            default:
                return Unexpected("a value: a number, a name, a text in quotes or { … }");
        }
    }

    /// <summary>A value in braces, its tokens with one blank between; null where the braces do not match.</summary>
    private string? Aggregate()
    {
        var text = new StringBuilder();
        int depth = 0;
        for (int at = _at; _tokens[at].Kind != ProtoTokenKind.End; at++)
        {
            _cancellation.ThrowIfCancellationRequested();
            string token = _tokens[at].Text;
            depth += token switch { "{" => 1, "}" => -1, _ => 0 };
            text.Append(token);
            if (depth == 0)
            {
                _at = at + 1;
                return text.ToString();
            }

            text.Append(' ');
        }

        return null;
    }
}
