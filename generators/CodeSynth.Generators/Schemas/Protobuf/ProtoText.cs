namespace CodeSynth.Schemas.Protobuf;

/// <summary>
/// A .proto file in normal form: no comments, two blanks a level, one statement a line, options in a fixed order. Two files that
/// declare the same in the same order have the same text.
/// </summary>
internal static class ProtoText
{
    /// <summary>The text of a file, whether its names are resolved or not; it ends with a line feed.</summary>
    public static string Write(ProtoFile file)
    {
        var text = new ProtoTextWriter();
        text.Line($"syntax = \"{(file.Syntax == ProtoSyntax.Proto3 ? "proto3" : "proto2")}\";");
        if (file.Package.Length > 0)
        {
            text.Gap();
            text.Line($"package {file.Package};");
        }

        text.Gap();
        foreach (ProtoImport import in file.Imports)
        {
            text.Line($"import {(import.IsPublic ? "public " : import.IsWeak ? "weak " : string.Empty)}{ProtoLiteral.Quote(import.Path)};");
        }

        text.Gap();
        if (file.CSharpNamespace is { } csharpNamespace)
        {
            text.Line($"option csharp_namespace = {ProtoLiteral.Quote(csharpNamespace)};");
        }

        Options(text, file.Options);
        foreach (ProtoMessage message in file.Messages)
        {
            text.Gap();
            Message(text, message);
        }

        foreach (ProtoEnum type in file.Enums)
        {
            text.Gap();
            Enum(text, type);
        }

        foreach (ProtoExtend extend in file.Extends)
        {
            text.Gap();
            Extend(text, extend);
        }

        foreach (ProtoService service in file.Services)
        {
            text.Gap();
            Service(text, service);
        }

        return text.ToString();
    }

    /// <summary>A type as a field names it.</summary>
    public static string Type(ProtoType type) => type switch
    {
        ProtoScalar scalar => ProtoKinds.Name(scalar.Kind),
        ProtoMap map => $"map<{ProtoKinds.Name(map.Key)}, {Type(map.Value)}>",
        ProtoNamed named => named.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static void Message(ProtoTextWriter text, ProtoMessage message)
    {
        text.Open($"message {message.Name}");
        Options(text, message.Options);
        Reserved(text, message.Reserved, message.ReservedNames);
        if (message.Extensions.Count > 0)
        {
            text.Line($"extensions {Ranges(message.Extensions)};");
        }

        string? oneof = null;
        foreach (ProtoField field in message.Fields)
        {
            if (field.Oneof != oneof)
            {
                CloseOneof(text, oneof);
                OpenOneof(text, oneof = field.Oneof, message);
            }

            Field(text, field);
        }

        CloseOneof(text, oneof);
        foreach (ProtoMessage nested in message.Messages)
        {
            Message(text, nested);
        }

        foreach (ProtoEnum type in message.Enums)
        {
            Enum(text, type);
        }

        foreach (ProtoExtend extend in message.Extends)
        {
            Extend(text, extend);
        }

        text.Close();
    }

    private static void OpenOneof(ProtoTextWriter text, string? oneof, ProtoMessage message)
    {
        if (oneof is not null)
        {
            text.Open($"oneof {oneof}");
            Options(text, message.OneofOptions.Where(o => o.Oneof == oneof).Select(o => o.Option));
        }
    }

    private static void CloseOneof(ProtoTextWriter text, string? oneof)
    {
        if (oneof is not null)
        {
            text.Close();
        }
    }

    private static void Field(ProtoTextWriter text, ProtoField field)
    {
        string label = field.Label == ProtoLabel.None ? string.Empty : field.Label.ToString().ToLowerInvariant() + " ";
        var options = new List<ProtoOption>();
        if (field.Default is { } value)
        {
            options.Add(new ProtoOption("default", value));
        }

        if (field.JsonName is { } json)
        {
            options.Add(new ProtoOption("json_name", ProtoLiteral.Quote(json)));
        }

        if (field.PackedOption is { } packed)
        {
            options.Add(new ProtoOption("packed", packed ? "true" : "false"));
        }

        text.Line($"{label}{Type(field.Type)} {field.Name} = {ProtoLiteral.Number(field.Number)}{Bracketed(options.Concat(field.Options))};");
    }

    private static void Enum(ProtoTextWriter text, ProtoEnum type)
    {
        text.Open($"enum {type.Name}");
        if (type.AllowsAliases)
        {
            text.Line("option allow_alias = true;");
        }

        Options(text, type.Options);
        Reserved(text, type.Reserved, type.ReservedNames);
        foreach (ProtoEnumValue value in type.Values)
        {
            text.Line($"{value.Name} = {ProtoLiteral.Number(value.Number)}{Bracketed(value.Options)};");
        }

        text.Close();
    }

    private static void Extend(ProtoTextWriter text, ProtoExtend extend)
    {
        text.Open($"extend {extend.Message.Name}");
        foreach (ProtoField field in extend.Fields)
        {
            Field(text, field);
        }

        text.Close();
    }

    private static void Service(ProtoTextWriter text, ProtoService service)
    {
        text.Open($"service {service.Name}");
        Options(text, service.Options);
        foreach (ProtoMethod method in service.Methods)
        {
            string head = $"rpc {method.Name}({Stream(method.TakesStream)}{method.Input.Name}) returns ({Stream(method.GivesStream)}{method.Output.Name})";
            if (method.Options.Count == 0)
            {
                text.Line(head + ";");
                continue;
            }

            text.Open(head);
            Options(text, method.Options);
            text.Close();
        }

        text.Close();
    }

    private static string Stream(bool isStream) => isStream ? "stream " : string.Empty;

    private static void Options(ProtoTextWriter text, IEnumerable<ProtoOption> options)
    {
        foreach (ProtoOption option in options)
        {
            text.Line($"option {option.Name} = {option.Value};");
        }
    }

    private static string Bracketed(IEnumerable<ProtoOption> options) =>
        string.Join(", ", options.Select(o => $"{o.Name} = {o.Value}")) is { Length: > 0 } list ? $" [{list}]" : string.Empty;

    private static void Reserved(ProtoTextWriter text, IReadOnlyCollection<ProtoRange> ranges, IReadOnlyCollection<string> names)
    {
        if (ranges.Count > 0)
        {
            text.Line($"reserved {Ranges(ranges)};");
        }

        if (names.Count > 0)
        {
            text.Line($"reserved {string.Join(", ", names.Select(ProtoLiteral.Quote))};");
        }
    }

    private static string Ranges(IEnumerable<ProtoRange> ranges) => string.Join(", ", ranges.Select(r => r.Words));
}
