using System.Text;

namespace CodeSynth.Schemas.Importing;

/// <summary>An imported model as a C# file.</summary>
internal static class ImportWriter
{
    /// <summary>The text of the file, lines ended by a line feed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="namespaceName">Its namespace; null for none.</param>
    public static string Write(ImportedModel model, string? namespaceName)
    {
        var text = new StringBuilder("using CodeSynth;\n\n");
        if (namespaceName is not null)
        {
            text.Append("namespace " + namespaceName + ";\n\n");
        }

        Write(text, model.Entity, $"[SynthEntity]\n[{model.Binding}]\n");
        foreach (ImportedType type in model.Types)
        {
            text.Append('\n');
            if (type is ImportedRecord record)
            {
                Write(text, record, string.Empty);
            }
            else
            {
                Write(text, (ImportedEnum)type);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ImportedRecord record, string attributes)
    {
        string partial = attributes.Length > 0 ? "partial " : string.Empty;
        text.Append(attributes + "public " + partial + "record " + record.Name + "\n{\n");
        foreach (ImportedMember member in record.Members)
        {
            text.Append("    ").Append(member.Property?.Declaration ?? $"// {member.Obstacle}").Append('\n');
        }

        text.Append("}\n");
    }

    private static void Write(StringBuilder text, ImportedEnum type)
    {
        text.Append("public enum " + type.Name + "\n{\n");
        foreach (string member in type.Members)
        {
            text.Append("    " + member + ",\n");
        }

        text.Append("}\n");
    }
}
