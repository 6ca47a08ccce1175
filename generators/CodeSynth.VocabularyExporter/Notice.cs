using System.Text;

namespace CodeSynth.VocabularyExporter;

/// <summary>The notice that the licence of Bogus and of the data it inherited asks to keep with copies.</summary>
internal static class Notice
{
    public const string File = "NOTICE";

    public static byte[] Make() => Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"));

    // The licence is Bogus's LICENSE file word for word: https://github.com/bchavez/Bogus/blob/master/LICENSE
    private static string Text => $"""
        The word tables in this folder are exported from the data sets of Bogus {BogusData.Version}
        (https://github.com/bchavez/Bogus), which inherited most of them from faker.js
        and its ancestors. manifest.json says for each table which data set it is and
        what was changed. They are used under this licence:

        The MIT License (MIT)

        Bogus - Copyright (c) 2015 Brian Chavez
        * http://github.com/bchavez/Bogus
        * http://bchavez.bitarmory.com

        faker.js - Copyright (c) 2014-2015 Matthew Bergman & Marak Squires
        http://github.com/marak/faker.js/

        faker.js was inspired by and has used data definitions from:

        Copyright (c) 2007-2010 Benjamin Curtis
        https://github.com/stympy/faker/

        Copyright 2004-2005 by Jason Kohles
        http://search.cpan.org/~jasonk/Data-Faker-0.07/

        Permission is hereby granted, free of charge, to any person obtaining a copy of
        this software and associated documentation files (the "Software"), to deal in
        the Software without restriction, including without limitation the rights to
        use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
        the Software, and to permit persons to whom the Software is furnished to do so,
        subject to the following conditions:

        The above copyright notice and this permission notice shall be included in all
        copies or substantial portions of the Software.

        THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
        FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
        COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
        IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
        CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

        """;
}
