using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>A .proto file together with all that it imports, so that every name in it is a full one that can be found here.</summary>
/// <param name="Root">The file.</param>
/// <param name="Imports">The files that it imports, directly or through others, those that are imported before those that import them; Google's well-known ones among them.</param>
internal sealed record ProtoSchema(ProtoFile Root, EquatableArray<ProtoSource> Imports)
{
    /// <summary>The message of a full name without a leading point; null for none.</summary>
    public ProtoMessage? FindMessage(string fullName) => Files().Select(f => Find(f.Messages, fullName)).FirstOrDefault(m => m is not null);

    /// <summary>The enumeration of a full name without a leading point; null for none.</summary>
    public ProtoEnum? FindEnum(string fullName) =>
        FindMessage(fullName.Substring(0, Math.Max(0, fullName.LastIndexOf('.')))) is { } message
            ? message.Enums.FirstOrDefault(e => e.FullName == fullName)
            : Files().SelectMany(f => f.Enums).FirstOrDefault(e => e.FullName == fullName);

    /// <summary>
    /// The way to a message of the file itself: its index among the file's messages, then among that one's, and so on, as it stands
    /// in front of a message in Confluent's wire format. The first message of a file is <c>[0]</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The message is not one of the file.</exception>
    public EquatableArray<int> MessageIndexes(ProtoMessage message)
    {
        var indexes = new List<int>();
        EquatableArray<ProtoMessage> level = Root.Messages;
        for (int next = IndexOf(level, message.FullName); next >= 0; next = IndexOf(level, message.FullName))
        {
            indexes.Add(next);
            if (level[next].FullName == message.FullName)
            {
                return indexes.ToEquatableArray();
            }

            level = level[next].Messages;
        }

        throw new ArgumentException($"{message.FullName} is no message of {Root.Path}.", nameof(message));
    }

    /// <summary>The message itself, or the one that holds it.</summary>
    private static int IndexOf(EquatableArray<ProtoMessage> messages, string fullName)
    {
        for (int i = 0; i < messages.Count; i++)
        {
            if (IsOrHolds(messages[i], fullName))
            {
                return i;
            }
        }

        return -1;
    }

    private static ProtoMessage? Find(EquatableArray<ProtoMessage> messages, string fullName)
    {
        for (int i = IndexOf(messages, fullName); i >= 0; i = IndexOf(messages, fullName))
        {
            if (messages[i].FullName == fullName)
            {
                return messages[i];
            }

            messages = messages[i].Messages;
        }

        return null;
    }

    private static bool IsOrHolds(ProtoMessage message, string fullName) =>
        fullName.StartsWith(message.FullName, StringComparison.Ordinal)
        && (fullName.Length == message.FullName.Length || fullName[message.FullName.Length] == '.');

    private IEnumerable<ProtoFile> Files() => Imports.Select(i => i.File).Prepend(Root);
}

/// <summary>A file as others import it.</summary>
/// <param name="ImportPath">The path in their imports.</param>
/// <param name="File">The file, its names resolved.</param>
/// <param name="IsWellKnown">Whether it is one of those that every registry and compiler brings along.</param>
internal sealed record ProtoSource(string ImportPath, ProtoFile File, bool IsWellKnown);
