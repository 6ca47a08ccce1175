using System.Security.Cryptography;

namespace CodeSynth.Embedded.Registry;

/// <summary>A schema that was registered, whatever the subjects that hold it.</summary>
/// <param name="Id">Its number in this registry.</param>
/// <param name="Guid">Its number anywhere: the same text has the same.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Text">Its text.</param>
/// <param name="References">What it refers to.</param>
internal sealed record StoredSchema(int Id, Guid Guid, ISchemaLanguage Language, string Text, IReadOnlyList<SchemaReference> References)
{
    /// <summary>A GUID of version 8 (RFC 9562) from the SHA-256 of type, text and references, so that runs and tests agree on it.</summary>
    public static Guid GuidOf(string type, string text, IReadOnlyList<SchemaReference> references)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content)) // texts with their lengths, so that no two schemas flow into one
        {
            writer.Write(type);
            writer.Write(text);
            foreach (SchemaReference reference in references)
            {
                writer.Write(reference.Name ?? "");
                writer.Write(reference.Subject ?? "");
                writer.Write(reference.Version);
            }
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.ToArray(), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
