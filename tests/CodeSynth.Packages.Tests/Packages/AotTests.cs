using System.Text.RegularExpressions;
using System.Xml.Linq;
using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Packages;

/// <summary>The build runs the analyzers for trimming, single files and AOT over the runtime, and nobody has told them to be quiet.</summary>
public sealed partial class AotTests
{
    public static TheoryData<string> Libraries =>
        [.. Directory.GetDirectories(Repository.PathOf("runtime")).Select(d => Path.GetFileName(d)!).Where(n => n != "CodeSynth.Templates")];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_Project_IsAotCompatible(string library) =>
        Assert.Equal("true", (string?)XDocument.Load(Repository.PathOf($"runtime/{library}/{library}.csproj")).Descendants("IsAotCompatible").SingleOrDefault());

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_Sources_SuppressNoneOfItsWarnings(string library)
    {
        string folder = Repository.PathOf($"runtime/{library}");
        Assert.All(Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Append(Path.Combine(folder, library + ".csproj")), file =>
            Assert.DoesNotMatch(Suppression(), File.ReadAllText(file)));
    }

    [GeneratedRegex(@"UnconditionalSuppressMessage|Requires(UnreferencedCode|DynamicCode|AssemblyFiles)|disable.*\bIL[23]\d{3}|NoWarn.*\bIL[23]\d{3}")]
    private static partial Regex Suppression();
}
