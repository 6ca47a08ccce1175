//#if (embedded)
using CodeSynth.Embedded;
//#endif
using CodeSynth.Hosting;
using TemplateNamespace;

//#if (embedded)
return await SynthApp.RunAsync(args, SynthCatalog.Model, app => app.UseEmbedded());
//#else
return await SynthApp.RunAsync(args, SynthCatalog.Model);
//#endif
