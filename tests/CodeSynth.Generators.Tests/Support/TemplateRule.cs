using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>What a template's text must be, made of the object that has it: another reading of the template than the generator's.</summary>
internal static partial class TemplateRule
{
    /// <param name="template">The template.</param>
    /// <param name="owners">The object that has the text, then those around it.</param>
    public static string TextOf(string template, object[] owners) => Part().Replace(template, match => match.Value switch
    {
        "{{" => "{",
        "}}" => "}",
        _ => string.Format(CultureInfo.InvariantCulture, $"{{0{match.Groups["format"].Value}}}", ValueOf(match.Groups["path"].Value.Split('.'), owners)),
    });

    private static object? ValueOf(string[] path, object[] owners)
    {
        object? value = owners.First(o => o.GetType().GetProperty(path[0]) is not null);
        foreach (string name in path)
        {
            value = value?.GetType().GetProperty(name)!.GetValue(value);
        }

        return value switch
        {
            bool truth => truth ? "true" : "false",
            Enum member => member.GetType().GetFields(BindingFlags.Static | BindingFlags.Public).First(f => f.GetValue(null)!.Equals(member)) is var field
                ? field.GetCustomAttribute<NameAttribute>()?.Name ?? field.Name
                : null,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    [GeneratedRegex(@"\{\{|\}\}|\{(?<path>[^:{}]+)(?<format>:[^{}]+)?\}")]
    private static partial Regex Part();
}
