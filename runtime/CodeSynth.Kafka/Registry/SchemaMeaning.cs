using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Kafka.Registry;

/// <summary>What a schema says to those who read records by it, however it is written.</summary>
internal sealed class SchemaMeaning
{
    private const int FingerprintDigits = 16;

    private readonly string _canonical;
    private readonly ProtoFile? _file;

    private SchemaMeaning(string canonical, string fingerprint, IReadOnlyList<string> directImports, ProtoFile? file = null)
    {
        _canonical = canonical;
        _file = file;
        Fingerprint = fingerprint;
        DirectImports = directImports;
    }

    /// <summary>See <see cref="EntityRegistration"/>.</summary>
    public string Fingerprint { get; }

    /// <summary>The names of the schemas that it refers to itself.</summary>
    public IReadOnlyList<string> DirectImports { get; }

    /// <summary>Reads a schema.</summary>
    /// <param name="kind">Avro or Protobuf.</param>
    /// <param name="text">Its text.</param>
    /// <param name="imports">What it refers to, directly or through others.</param>
    /// <exception cref="FormatException">It cannot be read; the message says where and why.</exception>
    public static SchemaMeaning Of(SchemaKind kind, string text, IReadOnlyList<SchemaImport> imports) =>
        kind == SchemaKind.Avro ? OfAvro(text, imports) : OfProtobuf(text, imports);

    /// <summary>Whether records of the one are records of the other.</summary>
    public bool IsSameAs(SchemaMeaning other) => _canonical == other._canonical;

    /// <summary>The place of a Protobuf message in this file; null when it has none of that name.</summary>
    public IReadOnlyList<int>? IndexesOf(string fullName) => _file is null ? null : IndexesOf(_file.Messages, fullName);

    private static SchemaMeaning OfAvro(string text, IReadOnlyList<SchemaImport> imports)
    {
        AvroFile file = AvroParser.Parse("", text, CancellationToken.None);
        RequireSound(file.Faults);
        var library = new AvroLibrary([file, .. imports.Select(i => AvroParser.Parse(i.Name, i.Text, CancellationToken.None))]);
        string form = AvroCanonicalForm.Of(file.Schema!, library);
        string fingerprint = AvroFingerprint.Crc64(form).ToString("x16", CultureInfo.InvariantCulture);

        // The canonical form drops logical types, yet milliseconds that are read as microseconds are other values.
        string logicals = AvroLogicalTypes.Of(file.Schema!.Root, new AvroScope(file.Schema, library));
        return new SchemaMeaning($"{form}\n{logicals}", fingerprint, [.. file.Schema.Unresolved.Select(r => r.FullName).Distinct(StringComparer.Ordinal)]);
    }

    private static SchemaMeaning OfProtobuf(string text, IReadOnlyList<SchemaImport> imports)
    {
        ProtoFile file = ProtoParser.Parse("", text, CancellationToken.None);
        RequireSound(file.Faults);
        string[] files = [NormalForm(file), .. imports.OrderBy(i => i.Name, StringComparer.Ordinal).Select(i => $"// {i.Name}\n{NormalForm(ProtoParser.Parse(i.Name, i.Text, CancellationToken.None))}")];
        string canonical = string.Join('\n', files);
        string fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..FingerprintDigits];
        return new SchemaMeaning(canonical, fingerprint, [.. file.Imports.Select(i => i.Path)], file);
    }

    /// <summary>Without what only concerns the code that is made of a file.</summary>
    private static string NormalForm(ProtoFile file) => ProtoText.Write(file with { CSharpNamespace = null, Options = [], Services = [] });

    private static void RequireSound(IReadOnlyCollection<SchemaFault> faults)
    {
        if (faults.FirstOrDefault() is { } fault)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {fault.Position.Line + 1}: {fault.Message}"));
        }
    }

    private static int[]? IndexesOf(IReadOnlyCollection<ProtoMessage> messages, string fullName)
    {
        int index = 0;
        foreach (ProtoMessage message in messages)
        {
            if (message.FullName == fullName)
            {
                return [index];
            }

            if (fullName.StartsWith(message.FullName + ".", StringComparison.Ordinal) && IndexesOf(message.Messages, fullName) is { } nested)
            {
                return [index, .. nested];
            }

            index++;
        }

        return null;
    }
}
