# SPDX-License-Identifier: BSD-2-Clause
# README for the site: Doxygen finds no link to the page that it makes the main one.
s|(docs/overview\.md)|(@ref overview)|
